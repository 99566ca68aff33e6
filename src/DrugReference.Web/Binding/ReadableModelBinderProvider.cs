using DrugReference.Domain;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DrugReference.Web.Binding;

/// <summary>Binds every <see cref="IReadable{TSelf}"/> of the domain through its own strict reading.</summary>
internal sealed class ReadableModelBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var type = context.Metadata.UnderlyingOrModelType;
        var isReadable = type.IsValueType && type.GetInterfaces().Any(face =>
            face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IReadable<>));
        return isReadable
            ? (IModelBinder?)Activator.CreateInstance(typeof(ReadableModelBinder<>).MakeGenericType(type))
            : null;
    }
}
